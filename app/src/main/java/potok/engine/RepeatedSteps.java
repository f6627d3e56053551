package potok.engine;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** Whatever runs in a transaction of its own is taken again, as a whole, when it collided with another one. */
@Configuration(proxyBeanMethods = false)
class RepeatedSteps {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor repeatedStep(TransactionAttributeSource transactions) {
        var ours = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> target) {
                return target.getName().startsWith("potok.")
                        && transactions.getTransactionAttribute(method, target) != null;
            }
        };
        MethodInterceptor again = step -> Collisions.<@Nullable Object, Throwable>outlived(
                () -> ((ProxyMethodInvocation) step).invocableClone().proceed());
        var advisor = new DefaultPointcutAdvisor(ours, again);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }
}
