export { addDeliveriesDesk } from './desk';
export { startDelivering } from './deliver';
export { keepOutbox, keepOutboxRows } from './outbox';
export { DELIVERY, RECEIVER } from './uids';
