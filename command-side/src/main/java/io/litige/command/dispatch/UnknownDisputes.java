package io.litige.command.dispatch;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * A command to a dispute that does not exist is refused as {@code DISPUTE_NOT_FOUND}, with the same facts as one the
 * caller may not know. Done where the command is handled, because only a refusal's details cross process borders.
 */
public final class UnknownDisputes implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException e) {
            throw Rejected.because(Code.DISPUTE_NOT_FOUND, Map.of("dispute", e.getAggregateIdentifier()));
        }
    }
}
