package dev.outputhub.llm.completion;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.connection.Budget;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.cost.Price;
import dev.outputhub.llm.cost.Prices;
import dev.outputhub.llm.cost.Spending;
import dev.outputhub.llm.cost.TokenEstimate;
import dev.outputhub.platform.problems.Problem;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * Holds back of a budget what a completion can cost, before it is asked. The answer is bounded to what the budget still carries,
 * so that any number of questions at once do not go beyond it.
 */
@Component
class BudgetReservations {

    /** An answer without a bound counts as this long; longer ones are rare, and counted when they are there. */
    private static final int UNBOUNDED = 16_384;

    /** Every model takes this bound. */
    private static final int SHORT = 4_096;

    private final Spending spending;
    private final Prices prices;

    BudgetReservations(Spending spending, Prices prices) {
        this.spending = spending;
        this.prices = prices;
    }

    /**
     * The connection's row is held by the caller, so that two do not reserve the same.
     *
     * @return the completion with its answer bounded where that is necessary
     * @throws Problem 422 when the budget does not carry it, or nobody can say
     */
    Completion reserve(Completion completion, Connection connection) {
        var budget = connection.budget();
        return budget == null ? completion : reserve(completion, connection, budget);
    }

    private Completion reserve(Completion completion, Connection connection, Budget budget) {
        var left = budget.amount().subtract(spending.thisMonth(connection.id()));
        if (left.signum() <= 0) {
            throw usedUp(connection);
        }
        var price = connection
                .price(completion.model(), prices)
                .orElseThrow(() -> Problem.refused(
                        LlmError.PRICE_UNKNOWN,
                        "model",
                        "The connection " + connection.name() + " has a budget, and what the model "
                                + completion.model()
                                + " costs is not known. Give the budget a price for such models."));
        var question = completion.question();
        long input = TokenEstimate.atMost(question.messages()) + TokenEstimate.atMost(question.options());
        long carried = price.outputFor(left.subtract(price.cost(input, 0).amount()));
        if (carried < 1) {
            throw usedUp(connection);
        }
        var wanted = question.settings().maxTokens();
        if (wanted == null ? carried >= UNBOUNDED : carried >= wanted) {
            return completion.reserving(amount(price, input, wanted == null ? UNBOUNDED : wanted));
        }
        int bound = (int) Math.min(carried, wanted == null ? SHORT : wanted);
        return completion.with(question.settings().withMaxTokens(bound)).reserving(amount(price, input, bound));
    }

    private static BigDecimal amount(Price price, long input, long output) {
        return price.cost(input, output).amount();
    }

    private static Problem usedUp(Connection connection) {
        return Problem.refused(
                LlmError.BUDGET_USED_UP,
                "model",
                "The budget of the connection " + connection.name()
                        + " is used up for this month, or what is left of it"
                        + " is held back for answers that are running.");
    }
}
