#!/bin/sh
# Creates the topics of ARCHITECTURE.md; harmless when they are there. usage: topics.sh <bootstrap server>
set -eu
topic() {
  name=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$brokers" --create --if-not-exists --topic "$name" --partitions 12 "$@"
}
brokers=$1
week=604800000
hour=3600000
topic intake.events.v1 --config retention.ms=$week
topic routing.events.v1 --config retention.ms=$week
topic claim.events.v1 --config retention.ms=-1
topic notification.events.v1 --config retention.ms=-1
topic stats.events.v1 --config retention.ms=$hour
topic directory.v1 --config cleanup.policy=compact
for service in lead-intake-service routing-service claim-service notification-service stats-service web-gateway; do
  topic "$service.dead-letter.v1" --config retention.ms=-1
done
