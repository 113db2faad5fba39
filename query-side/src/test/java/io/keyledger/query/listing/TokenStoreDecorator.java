package io.keyledger.query.listing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Comes before each call of a token store, and may refuse it by throwing. */
interface TokenStoreDecorator {

    /** A call of any method. */
    default void before(String method) {}

    /** A call that stores a token. */
    default void beforeStore(TrackingToken token) {}

    default TokenStore decorate(TokenStore tokens) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    before(method.getName());
                    if (method.getName().equals("storeToken") && arguments[0] != null) {
                        beforeStore((TrackingToken) arguments[0]);
                    }
                    try {
                        return method.invoke(tokens, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return (TokenStore)
                Proxy.newProxyInstance(
                        TokenStore.class.getClassLoader(),
                        new Class<?>[] {TokenStore.class},
                        handler);
    }
}
