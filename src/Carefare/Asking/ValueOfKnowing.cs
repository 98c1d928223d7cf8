using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>
/// Works out how far the best plan moves with each answer that is still open: for every answer that it could be, the plan is
/// made anew with nothing else changed.
/// </summary>
/// <param name="now">The situation.</param>
/// <param name="bestTotal">What the best plan costs in a situation; null where nothing fits.</param>
internal sealed class ValueOfKnowing(Situation now, Func<Case, Money?> bestTotal)
{
    /// <summary>Plans that are made anew before further questions are left unweighed.</summary>
    private const int MostPlans = 48;

    /// <summary>The questions with what they could move, first those that decide whether anything fits, then those that move the plan most; unweighed ones keep their order at the end.</summary>
    /// <param name="open">The open questions.</param>
    /// <param name="total">What the best plan costs now; null where nothing fits.</param>
    public IReadOnlyList<OpenQuestion> Weigh(IReadOnlyList<OpenQuestion> open, Money? total)
    {
        var answers = AboutThePerson
            .Of(now)
            .Concat(AboutTheCourse.Of(now))
            .Concat(AboutTheAccounts.Of(now))
            .Concat(AboutTheQuotes.Of(now))
            .Concat(AboutThePlans.Of(now))
            .Concat(AboutDecisions.Of(now))
            .ToLookup(one => one.Key, one => one.Answers, StringComparer.Ordinal);
        var left = MostPlans;
        var weighed = new List<OpenQuestion>();
        foreach (var question in open)
        {
            var could = answers[question.Key].FirstOrDefault()?.ToList() ?? [];
            left -= could.Count;
            weighed.Add(could.Count > 0 && left >= 0 ? Weighed(question, could, total) : question);
        }

        return
        [
            .. weighed
                .OrderByDescending(question =>
                    question.Outcomes.Any(outcome => (outcome.Total is null) != (total is null))
                )
                .ThenByDescending(question => question.Worth ?? Money.OfCents(-1)),
        ];
    }

    private OpenQuestion Weighed(OpenQuestion question, List<PossibleAnswer> could, Money? total)
    {
        var outcomes = could.ConvertAll(answer => new AnswerOutcome(answer.Says, bestTotal(answer.Case)));
        var moves = outcomes.Select(outcome => outcome.Total).OfType<Money>().Select(then => Apart(then, total));
        return question with
        {
            Outcomes = outcomes,
            Worth = total is null ? null : moves.DefaultIfEmpty(Money.Zero).Max(),
        };
    }

    private static Money Apart(Money one, Money? other) =>
        other is not { } total ? Money.Zero
        : one > total ? one - total
        : total - one;
}
