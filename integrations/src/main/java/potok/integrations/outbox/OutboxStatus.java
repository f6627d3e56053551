package potok.integrations.outbox;

public enum OutboxStatus {
    QUEUED
}
