package potok.integrations.avito;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where Avito keeps an account's chats. */
final class AvitoPaths {
    private AvitoPaths() {}

    static String chats(String version, AvitoAccount account) {
        return "messenger/" + version + "/accounts/" + encoded(account.userId()) + "/chats";
    }

    static String chat(String version, AvitoAccount account, String chat) {
        return chats(version, account) + "/" + encoded(chat);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
