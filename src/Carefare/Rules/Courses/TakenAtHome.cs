using Carefare.Cases;

namespace Carefare.Rules.Courses;

/// <summary>Whether a quoted treatment is given at a clinic, or at home under supervision; nothing else is counted in a plan.</summary>
internal static class TakenAtHome
{
    /// <summary>What medicine that is often sent home is called as a way of giving it: here a quote has to say where.</summary>
    private static readonly string[] OftenAtHome = ["oral", "sublingual", "nasal", "subcutaneous"];

    /// <summary>Whether it is, or may be, taken at home.</summary>
    public static bool Concerns(Quote quote, string modality) =>
        quote.Place.IsKnown ? IsHome(quote) : OftenAtHome.Contains(modality, StringComparer.Ordinal);

    /// <summary>Whether it is known to be taken at home.</summary>
    public static bool IsHome(Quote quote) => quote.Place.Or("") == "home";

    /// <summary>Whether the FDA's warning on compounded ketamine is about it.</summary>
    public static bool IsWarnedOf(Quote quote, string modality) =>
        IsHome(quote) || OftenAtHome.Contains(modality, StringComparer.Ordinal);

    /// <summary>What has to hold for a plan to count it.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="modality">How the medicine is given.</param>
    /// <param name="last">The last day on which a dose may have to be prescribed.</param>
    public static Condition Condition(Situation now, Quote quote, string modality, DateOnly last)
    {
        var place = quote.Place;
        if (!Concerns(quote, modality))
        {
            return Rules.Condition.Is(holds: true, "it is given at the clinic");
        }

        if (!place.IsKnown)
        {
            return Rules.Condition.Unknown("it is given at the clinic, or taken at home", [place.Key]);
        }

        var by = quote.Supervision;
        var guidance = now.Knowledge.LatestAt("at-home-guidance", now.Today).Citation;
        var warning = now.Knowledge.LatestAt("at-home-fda-warning", now.Today).Citation;
        return Rules.Condition.All(
            Rules.Condition.Holds(
                by.Evaluated,
                "a licensed clinician evaluates you before the first dose",
                yes => yes,
                guidance
            ),
            Rules.Condition.Holds(
                by.Watched,
                "somebody trained watches each dose, there or live by video",
                yes => yes,
                warning
            ),
            Rules.Condition.Holds(by.AdultPresent, "a grown-up stays with you for each dose", yes => yes, guidance),
            Rules.Condition.Holds(
                by.VitalSigns,
                "your blood pressure is measured before and after each dose",
                yes => yes,
                guidance
            ),
            MayBePrescribed(now, by.InPerson, last)
        );
    }

    private static Condition MayBePrescribed(Situation now, Answer<bool> inPerson, DateOnly last)
    {
        var sentence = $"a clinician has seen you in person, or the law does without that until {last:MMMM d, yyyy}";
        if (inPerson.Or(false))
        {
            return Rules.Condition.Is(holds: true, sentence);
        }

        var law = now.Knowledge.AtAhead("at-home-prescribed-unseen", last, now.Today);
        return law is { IsKnown: true, Yes: true } ? Rules.Condition.Is(holds: true, sentence, law.Citation)
            : inPerson.IsKnown && law.IsKnown ? Rules.Condition.Is(holds: false, sentence, law.Citation)
            : Rules.Condition.Unknown(sentence, inPerson.IsKnown ? [] : [inPerson.Key], law.Citation);
    }
}

/// <summary>A quote that no plan counts, since its safety is not known or not given.</summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="Condition">What would have to hold.</param>
public sealed record SetAsideQuote(string Clinic, Condition Condition)
{
    /// <summary>That it is not counted, in few words.</summary>
    public string Short =>
        Condition.Truth == Truth.No
            ? $"{Clinic} is not counted: not supervised."
            : $"{Clinic} is not counted yet: its supervision is not known.";

    /// <summary>Why it is not counted, as a sentence.</summary>
    public string Sentence
    {
        get
        {
            var deciding = Condition.Deciding.Select(part => part.Sentence).ToList();
            return Condition.Truth == Truth.No
                ? $"{Clinic} is not counted: at home only if {string.Join(", and ", deciding)}."
                : $"{Clinic} is not counted yet: not known whether {string.Join(", and whether ", deciding)}.";
        }
    }
}
