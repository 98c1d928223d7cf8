namespace Carefare.Treatment;

/// <summary>What a price form includes, leaves out or takes away, in sentences for people.</summary>
public static class Included
{
    /// <summary>The sentences for one price form; none where there is nothing to say.</summary>
    public static IReadOnlyList<string> In(QuoteTerms terms, Protocol protocol, PriceForm form)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(protocol);
        return [.. Of(terms, protocol, form), .. Superbill(terms, form)];
    }

    private static IEnumerable<string> Of(QuoteTerms terms, Protocol protocol, PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => [],
            PriceForm.Package => Package(terms, terms.Package!, protocol),
            PriceForm.Prepaid =>
            [
                "The clinic has not said what it refunds if you stop early; nothing is counted. Ask before you pay.",
            ],
            PriceForm.Membership =>
            [
                $"At least {Count(terms.Membership!.MinimumMonths, "month")} of the fee must be paid.",
                "The fee itself is not medical care, so HSA and FSA money is not counted on for it.",
            ],
            PriceForm.SlidingScale =>
            [
                $"The discount is taken off each {terms.Noun}, not off the evaluation or other fees.",
                "The clinic will ask for proof of income.",
            ],
        };

    private static IEnumerable<string> Package(QuoteTerms terms, PackageTerms package, Protocol protocol)
    {
        yield return package.IncludesEvaluation
            ? "The evaluation is in the package price."
            : "The evaluation is not in the package price.";
        if (package.Infusions < protocol.Infusions)
        {
            yield return $"The package has {Count(package.Infusions, terms.Noun)}; the other "
                + $"{protocol.Infusions - package.Infusions} of the series are at list price.";
        }

        if (package.Infusions > protocol.Infusions)
        {
            yield return $"The package has {package.Infusions - protocol.Infusions} more than the series of "
                + $"{protocol.Infusions}. Nothing is counted for them: ask whether they can be used later.";
        }

        yield return package.Refund switch
        {
            RefundRule.Unknown => "The clinic has not said what it refunds if you stop early; nothing is counted.",
            RefundRule.None => "Nothing is refunded if you stop early.",
            RefundRule.Prorated => $"If you stop early, the part for each {terms.Noun} not given is refunded.",
            RefundRule.AtListPrice => $"If you stop early, each {terms.Noun} given is charged at list price "
                + "and the rest is refunded.",
        };
    }

    private static IEnumerable<string> Superbill(QuoteTerms terms, PriceForm form)
    {
        if (terms.Superbill is { Offered: true } bill)
        {
            yield return bill.WaivedWith.Contains(form)
                ? "With this price the clinic gives no superbill (the itemized bill for an insurance claim)."
                : "The clinic gives a superbill (the itemized bill for an insurance claim).";
        }
        else if (terms.Superbill is { Offered: false })
        {
            yield return "The clinic gives no superbill (the itemized bill for an insurance claim).";
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
