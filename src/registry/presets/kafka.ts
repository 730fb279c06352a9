import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

export const kafka: Preset = {
  name: 'kafka',
  guards: 'Kafka clients, producers and consumers',
  constructors: {
    ecmascript: exportsOf('kafkajs', 'Kafka'),
    python: exportsOf(
      'confluent_kafka',
      'Producer',
      'Consumer',
      'SerializingProducer',
      'DeserializingConsumer',
    ),
  },
  classes: ['*KafkaManager'],
};
