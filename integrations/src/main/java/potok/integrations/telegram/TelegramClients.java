package potok.integrations.telegram;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import potok.integrations.chat.BotAccount;
import potok.integrations.chat.BotAccounts;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.OutboundMessage;

/** The vendor's client for the bot that we have at this moment; it tries each request once. */
@Component
class TelegramClients implements DisposableBean {
    private final BotAccounts accounts;
    private final OkHttpClient http;
    private volatile @Nullable Connected latest;

    TelegramClients(BotAccounts accounts, TelegramProperties settings) {
        this.accounts = accounts;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .callTimeout(settings.timeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    private record Connected(BotAccount account, TelegramClient client) {}

    /** @throws ChannelNotReady while there is no bot */
    TelegramClient current() {
        var account = accounts.current();
        if (!account.isConnected()) {
            throw new ChannelNotReady(OutboundMessage.TELEGRAM);
        }
        var known = latest;
        if (known == null || !known.account().equals(account)) {
            known = new Connected(account, connect(account));
            latest = known;
        }
        return known.client();
    }

    private TelegramClient connect(BotAccount account) {
        var address = HttpUrl.get(account.address());
        var url = TelegramUrl.builder()
                .schema(address.scheme())
                .host(address.host())
                .port(address.port())
                .build();
        var client = http.newBuilder().addInterceptor(new BelowPath(address)).build();
        return new OkHttpTelegramClient(client, account.token(), url);
    }

    /** The vendor's client knows host and port alone, and for files nothing but the vendor's; our address may have a path. */
    private record BelowPath(HttpUrl base) implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            var request = chain.request();
            var path = base.encodedPath() + request.url().encodedPath().substring(1);
            return chain.proceed(request.newBuilder()
                    .url(request.url()
                            .newBuilder()
                            .scheme(base.scheme())
                            .host(base.host())
                            .port(base.port())
                            .encodedPath(path)
                            .build())
                    .build());
        }
    }

    @Override
    public void destroy() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
