package potok.integrations.monitoring;

/** By what a watching system shows that it is ours. */
@FunctionalInterface
public interface MonitoringTokens {
    /** Of the organisation in which the thread works; empty: none is ours. */
    String current();
}
