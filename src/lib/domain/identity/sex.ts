export type Sex = 'male' | 'female';
