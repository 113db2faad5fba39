package io.keyledger.http.body;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the contract has it: what is not exactly of the expected shape is refused rather than
 * guessed at, and what is written always looks the same. Some of it is Jackson's default today; all
 * of it is said here, since clients rely on it.
 */
final class StrictJson implements JsonFactoryBuilderCustomizer, JsonMapperBuilderCustomizer {

    private static final int MAX_NESTING = 20;
    private static final int MAX_DIGITS = 100;
    private static final int MAX_FIELD_NAME = 1_000;

    @Override
    public void customize(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_NESTING)
                                .maxNumberLength(MAX_DIGITS)
                                .maxNameLength(MAX_FIELD_NAME)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // UTF-8 only (RFC 8259, section 8.1): never guess UTF-16 or UTF-32
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }

    @Override
    public void customize(JsonMapper.Builder mapper) {
        refuseWhatIsNotExpected(mapper);
        refuseOtherTypes(mapper);
        mapper.addModule(
                new SimpleModule("keyledger-times")
                        .addSerializer(Instant.class, new InstantJson.Writer())
                        .addDeserializer(Instant.class, new InstantJson.Reader()));
    }

    private static void refuseWhatIsNotExpected(JsonMapper.Builder mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
    }

    private static void refuseOtherTypes(JsonMapper.Builder mapper) {
        mapper.disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                        DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(StrictJson::refuseAllCoercions)
                .withCoercionConfig(
                        LogicalType.Float,
                        coercions ->
                                coercions.setCoercion(
                                        CoercionInputShape.Integer, CoercionAction.TryConvert));
    }

    /** No value is read as another type, but 1 is also a decimal number. */
    private static void refuseAllCoercions(MutableCoercionConfig coercions) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
