export * from './case';
export * from './paper';
export * from './shipment';
export * from './event';
export * from './figure';
export * from './people';
export * from './notice';
export * from './office';
