package potok.identity.protection;

/** How much one visitor may write and send, and how many new ones may come from one address. */
public class ChatLimits {
    private final RateLimit messages;
    private final RateLimit strangers;
    private final RateLimit files;

    ChatLimits(LimitProperties limits) {
        messages = new RateLimit(limits.chat());
        strangers = new RateLimit(limits.stranger());
        files = new RateLimit(limits.chatFile());
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

    /** @throws TooFast when this client has sent too many files */
    public void takeFiles(String visitor, int number) {
        for (var file = 0; file < number; file++) {
            files.take(visitor).ifPresent(wait -> {
                throw new TooFast(wait);
            });
        }
    }

    /** Guests are as many as somebody likes to be, so all from there count together. */
    public void takeFilesOfGuests(String address, int number) {
        takeFiles(Networks.household(address), number);
    }
}
