package potok.notifications;

/** An address of somebody in a channel. */
record Way(NoticeChannel channel, String address) {}
