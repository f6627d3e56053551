package potok.identity.protection;

/** How much one visitor may write, and how many new ones may come from one address. */
public class ChatLimits {
    private final RateLimit messages;
    private final RateLimit strangers;

    ChatLimits(LimitProperties limits) {
        messages = new RateLimit(limits.chat());
        strangers = new RateLimit(limits.stranger());
    }

    /** @throws TooFast when this visitor has written too much */
    public void takeMessage(String visitor) {
        messages.take(visitor).ifPresent(wait -> {
            throw new TooFast(wait);
        });
    }

    /** @throws TooFast when too many have come from there */
    public void takeStranger(String address) {
        strangers.take(Networks.household(address)).ifPresent(wait -> {
            throw new TooFast(wait);
        });
    }
}
