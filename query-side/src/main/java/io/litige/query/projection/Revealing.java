package io.litige.query.projection;

import io.litige.api.value.Protected;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Protected texts in answers over HTTP: the text itself, or the mark of an erased one. Only the web's mapper knows this
 * module; events, views and messages are written by others and stay sealed.
 */
@Configuration(proxyBeanMethods = false)
class Revealing {
    @Bean
    JacksonModule revealedTexts() {
        return new SimpleModule("revealed-texts").addSerializer(Protected.class, new AsText());
    }

    private static final class AsText extends StdSerializer<Protected> {
        AsText() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.reveal());
        }
    }
}
