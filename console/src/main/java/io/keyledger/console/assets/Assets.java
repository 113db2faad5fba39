package io.keyledger.console.assets;

import io.keyledger.vocabulary.hashing.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The addresses of assets: a browser may keep each for ever, since other content has another. */
@Component
public final class Assets {

    private static final int DIGITS = 12;

    private final ResourceLoader resources;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    Assets(ResourceLoader resources) {
        this.resources = resources;
    }

    /**
     * @param name such as {@code console.css}
     */
    public String url(String name) {
        return urls.computeIfAbsent(name, this::versioned);
    }

    private String versioned(String name) {
        for (String location : AssetsConfiguration.LOCATIONS) {
            Resource resource = resources.getResource(location + name);
            if (resource.exists()) {
                return "/assets/" + name + "?v=" + digest(resource).substring(0, DIGITS);
            }
        }
        throw new IllegalArgumentException("There is no asset " + name);
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return Sha256.hexOf(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
