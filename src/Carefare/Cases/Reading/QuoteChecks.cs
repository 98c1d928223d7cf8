using Carefare.Cases.Questions;

namespace Carefare.Cases.Reading;

/// <summary>Checks of one quote's answers against each other and against the case.</summary>
internal static class QuoteChecks
{
    public static void Check(Quote quote, Case read, Findings findings)
    {
        Days(quote, read, findings);
        Package(quote, read, findings);
        Membership(quote, findings);
        Bands(quote, findings);
        Home(quote, read, findings);
        if (quote.Plan is { } plan)
        {
            CaseChecks.Interest(plan.Apr, findings);
        }
    }

    private static void Days(Quote quote, Case read, Findings findings)
    {
        if (quote.QuotedOn.IsKnown && read.AsOf.IsKnown && quote.QuotedOn.Value > read.AsOf.Value)
        {
            findings.Doubt(
                quote.QuotedOn.Key,
                new("The quote is from after the day of the plan (as_of).", "Check both dates.")
            );
        }
    }

    private static void Home(Quote quote, Case read, Findings findings)
    {
        var modality = quote.Modality.IsKnown ? quote.Modality : read.Course.Modality;
        if (quote.Place.Or("") == "home" && modality.Or("") == "esketamine")
        {
            findings.Wrong(
                quote.Place.Key,
                new(
                    "Esketamine (Spravato) is given only at certified places that watch over the patient, never at home.",
                    "Write clinic, or mend modality."
                )
            );
        }
    }

    private static void Package(Quote quote, Case read, Findings findings)
    {
        if (quote.Package is not { } package || !package.Infusions.IsKnown)
        {
            return;
        }

        var number = package.Infusions.Value;
        if (read.Course.Infusions.IsKnown && read.Course.Infusions.Value != number)
        {
            findings.Doubt(
                package.Infusions.Key,
                new(
                    $"The package has {number} treatments; the course has {read.Course.Infusions.Value}.",
                    "Ask the clinic for a package that fits the course."
                )
            );
        }

        if (package.Price.IsKnown && quote.Infusion.IsKnown && package.Price.Value > quote.Infusion.Value * number)
        {
            findings.Doubt(
                package.Price.Key,
                new("The package costs more than its treatments one by one.", "Check both prices with the clinic.")
            );
        }
    }

    private static void Membership(Quote quote, Findings findings)
    {
        if (
            quote.Membership is { Infusion.IsKnown: true } membership
            && quote.Infusion.IsKnown
            && membership.Infusion.Value > quote.Infusion.Value
        )
        {
            findings.Doubt(
                membership.Infusion.Key,
                new("Members pay more for a treatment than others.", "Check both prices with the clinic.")
            );
        }
    }

    private static void Bands(Quote quote, Findings findings)
    {
        var bounds = quote.SlidingScale.Select(band => band.UpToFpl).Where(bound => bound.IsKnown);
        foreach (var same in bounds.GroupBy(bound => bound.Value))
        {
            foreach (var bound in same.Skip(1))
            {
                findings.Wrong(bound.Key, new($"Two bands end at {bound.Value}.", "Keep one of the two."));
            }
        }
    }
}
