package potok.integrations.telegram;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Tells Telegram that a press has been taken, whatever comes of it: else the button goes on spinning. */
@Component
class TelegramPresses implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(TelegramPresses.class);

    private final ProducerTemplate camel;
    private final ExecutorService answering;

    TelegramPresses(ProducerTemplate camel) {
        this.camel = camel;
        var names = new CustomizableThreadFactory("telegram-presses-");
        names.setDaemon(true);
        this.answering = Executors.newSingleThreadExecutor(names);
    }

    /** Once the present transaction has ended, and in a thread that holds no connection. */
    void acknowledge(String press) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                answering.execute(() -> answer(press));
            }
        });
    }

    private void answer(String press) {
        var said = camel.request(TelegramRoute.SAY, exchange -> exchange.getMessage()
                .setBody(AnswerCallbackQuery.builder().callbackQueryId(press).build()));
        if (said.getException() != null) {
            log.warn(
                    "A press could not be acknowledged: {}", said.getException().getMessage());
        }
    }

    @Override
    public void destroy() {
        answering.shutdown();
    }
}
