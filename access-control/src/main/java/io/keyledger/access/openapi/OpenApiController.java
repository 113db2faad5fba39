package io.keyledger.access.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keyledger.access.AnyCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI document. springdoc's own endpoint would make one for each language and host that
 * clients name, and keep them all; the contract has one language, so here it is made once.
 */
@RestController
@Lazy
@DependsOn("modelConverterRegistrar") // nothing else would make springdoc's converters
class OpenApiController extends OpenApiResource {

    private byte @Nullable [] document;

    OpenApiController(
            ObjectFactory<OpenAPIService> document,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(document, requests, responses, operations, properties, providers, customizers);
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @AnyCaller
    @Operation(summary = "This document")
    @ApiResponse(
            responseCode = "200",
            description = "An OpenAPI document of version 3.1",
            content = @Content(schema = @Schema(type = "object")))
    void openApi(HttpServletResponse response) throws IOException {
        byte[] json = document();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private synchronized byte[] document() throws JsonProcessingException {
        if (document == null) {
            document = openapiJson(null, "", Locale.ENGLISH);
        }
        return document;
    }

    /** Where it came from: the servers are in the document, relative to it. */
    @Override
    protected String getServerUrl(@Nullable HttpServletRequest request, String path) {
        return "/";
    }
}
