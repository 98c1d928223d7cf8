using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>What clinics could answer: prices at the ends of what is published, and what a package or membership includes.</summary>
internal static class AboutTheQuotes
{
    /// <summary>The open answers of every quote, each with what it could be.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now) => now.Case.Quotes.SelectMany(quote => Of(now, quote));

    private static IEnumerable<OpenAnswer> Of(Situation now, Quote quote)
    {
        Case Then(Quote changed) =>
            now.Case with
            {
                Quotes = [.. now.Case.Quotes.Select(other => other == quote ? changed : other)],
            };
        var indication = Indication.Of(now.Case.Condition.Diagnosis);
        yield return Priced(
            quote.Evaluation,
            price => Then(quote with { Evaluation = price }),
            () => Usually.Find(now, "evaluation-price")
        );
        yield return Priced(
            quote.Infusion,
            price => Then(quote with { Infusion = price }),
            () => Usually.Find(now, "infusion-price", indication)
        );
        yield return Priced(
            quote.MaintenanceInfusion,
            price => Then(quote with { MaintenanceInfusion = price }),
            () => Usually.Find(now, "maintenance-price")
        );
        if (quote.Package is { } package)
        {
            yield return OpenAnswer.YesNo(
                package.IncludesEvaluation,
                isIn => Then(quote with { Package = package with { IncludesEvaluation = isIn } })
            );
            yield return OpenAnswer.Of(
                package.Refund,
                refund => Then(quote with { Package = package with { Refund = refund } }),
                [("nothing comes back", "none"), ("by the package price", "prorated")]
            );
        }
    }

    private static OpenAnswer Priced(Answer<Money> open, Func<Answer<Money>, Case> put, Func<Usually?> published)
    {
        return OpenAnswer.Of(open, put, Ends());

        IEnumerable<(string Says, Money Value)> Ends()
        {
            if (published() is { } usual)
            {
                foreach (var price in new[] { Money.Nearest(usual.Low), Money.Nearest(usual.High) }.Distinct())
                {
                    yield return (price.ToString(), price);
                }
            }
        }
    }
}
