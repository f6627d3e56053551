package potok.identity.protection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How often one caller may call one instance, each as {@code 300/1m}. An office behind one address is one caller to most.
 *
 * @param address everything from one address, but for files and webhooks
 * @param webhook from one address
 * @param user of one user, whether he comes by session or token
 * @param key of one API key
 * @param signIn passwords and refresh tokens from one address
 * @param publicForm forms that whoever is not signed in sends from one address
 * @param chat messages of one visitor in web chats
 * @param stranger visitors without an account who begin a web chat from one address
 * @param chatFile files in web chats: of one client, and of all guests from one address
 * @param body what one request may hold, but for files
 */
@ConfigurationProperties("potok.limits")
record LimitProperties(
        @DefaultValue("12000/1m") Rate address,
        @DefaultValue("60000/1m") Rate webhook,
        @DefaultValue("6000/1m") Rate user,
        @DefaultValue("3000/1m") Rate key,
        @DefaultValue("300/1m") Rate signIn,
        @DefaultValue("60/1m") Rate publicForm,
        @DefaultValue("20/1m") Rate chat,
        @DefaultValue("20/10m") Rate stranger,
        @DefaultValue("40/10m") Rate chatFile,
        @DefaultValue("5MB") DataSize body) {}
