package potok.engine.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda keeps the nonce of a page's scripts in the servlet context, where any request at the same moment overwrites
 * it: the page then comes with another nonce than its header and stays blank. Here each request has its own.
 */
@Component
class PageNonceFilter extends OncePerRequestFilter {
    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = withOwnNonce(request.getServletContext(), request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(ServletContext context, HttpServletRequest request) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments != null && NONCE.equals(arguments[0])) {
                if (arguments.length == 1) {
                    return request.getAttribute(NONCE);
                }
                request.setAttribute(NONCE, arguments[1]);
                return null;
            }
            try {
                return method.invoke(context, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (ServletContext) Proxy.newProxyInstance(
                PageNonceFilter.class.getClassLoader(), new Class<?>[] {ServletContext.class}, handler);
    }
}
