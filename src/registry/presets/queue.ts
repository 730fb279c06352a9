import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

const amqplib = [
  ...exportsOf('amqplib', 'connect'),
  ...exportsOf('amqplib/callback_api', 'connect'),
];
const bull = exportsOf('bullmq', 'Queue', 'Worker', 'QueueEvents', 'FlowProducer');

/** Any job or message queue but Kafka, which has a preset of its own. */
export const queue: Preset = {
  name: 'queue',
  aliases: ['jobs'],
  guards: 'RabbitMQ connections and BullMQ queues',
  constructors: { ecmascript: [...amqplib, ...bull] },
  classes: ['*QueueManager'],
};

export const rabbitmq: Preset = {
  name: 'rabbitmq',
  aliases: ['amqp', 'amqplib'],
  guards: 'RabbitMQ connections',
  constructors: { ecmascript: amqplib },
  classes: ['*RabbitMQManager', '*RabbitMqManager'],
};

export const bullmq: Preset = {
  name: 'bullmq',
  guards: 'BullMQ queues, workers, event listeners and flow producers',
  constructors: { ecmascript: bull },
  classes: [],
};
