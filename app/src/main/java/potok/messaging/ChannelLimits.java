package potok.messaging;

import potok.integrations.chat.ChatChannel;

/** What the vendor of a channel takes in one message. */
public record ChannelLimits(int characters, int files) {
    public static ChannelLimits of(ChatChannel channel) {
        return switch (channel) {
            case AVITO -> new ChannelLimits(1000, 1);
            case TELEGRAM -> new ChannelLimits(4096, 10);
            case SMS -> new ChannelLimits(670, 0);
            case EMAIL -> new ChannelLimits(20_000, 10);
            case WEB -> new ChannelLimits(4000, 10);
        };
    }
}
