export * from './case';
export * from './paper';
export * from './shipment';
export * from './event';
export * from './people';
export * from './notice';
export * from './office';
