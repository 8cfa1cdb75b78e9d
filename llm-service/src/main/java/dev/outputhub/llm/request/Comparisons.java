package dev.outputhub.llm.request;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionView;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Several models side by side. */
@Service
class Comparisons {

    private final Questions questions;

    Comparisons(Questions questions) {
        this.questions = questions;
    }

    ComparisonView start(NewCompletion wanted) {
        if (wanted.models() == null || wanted.model() != null) {
            throw Problem.invalid("models", "names what is compared, in place of model");
        }
        var id = Identifiers.next();
        return view(id, questions.ask(wanted, wanted.models(), id));
    }

    static ComparisonView view(UUID id, List<Completion> completions) {
        return new ComparisonView(
                id, completions.stream().map(CompletionView::of).toList());
    }
}
