package potok.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Refuses text with the character NUL at the door, in addresses, forms and JSON alike: the database cannot hold it. */
@ControllerAdvice
class CleanText {
    @InitBinder
    void refuse(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                if (text != null && !isClean(text)) {
                    throw new IllegalArgumentException("NUL");
                }
                setValue(text);
            }
        });
    }

    private static boolean isClean(String text) {
        return text.indexOf('\0') < 0;
    }

    @Configuration(proxyBeanMethods = false)
    static class InJson {
        @Bean
        Module cleanStrings() {
            return new SimpleModule("clean-text").addDeserializer(String.class, new CleanStrings());
        }
    }

    private static final class CleanStrings extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && !isClean(text)) {
                context.reportInputMismatch(String.class, "NUL in a text");
            }
            return text;
        }
    }
}
