package io.keyledger.http.openapi;

import java.lang.annotation.Annotation;
import java.util.List;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.discoverer.SpringDocParameterNameDiscoverer;
import org.springdoc.core.extractor.MethodParameterPojoExtractor;
import org.springdoc.core.service.GenericParameterService;
import org.springdoc.core.service.RequestBodyService;
import org.springdoc.webmvc.core.service.RequestService;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes for parameters of a request what Spring MVC reads from one by its own annotations. What our
 * resolvers make, a caller for instance, is none; {@link ContractPart} tells what they read.
 */
final class HandlerParameters extends RequestService {

    private static final List<Class<? extends Annotation>> READ_BY_SPRING =
            List.of(
                    RequestBody.class,
                    RequestParam.class,
                    PathVariable.class,
                    ModelAttribute.class);

    HandlerParameters(
            GenericParameterService parameters,
            RequestBodyService bodies,
            SpringDocCustomizers customizers,
            SpringDocParameterNameDiscoverer names,
            MethodParameterPojoExtractor objects) {
        super(parameters, bodies, customizers, names, objects);
    }

    @Override
    public boolean isParamToIgnore(MethodParameter parameter) {
        boolean plain = BeanUtils.isSimpleProperty(parameter.getParameterType());
        boolean read = READ_BY_SPRING.stream().anyMatch(parameter::hasParameterAnnotation);
        return (!plain && !read) || super.isParamToIgnore(parameter);
    }
}
