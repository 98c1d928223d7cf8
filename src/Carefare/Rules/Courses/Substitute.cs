using Carefare.Knowledge;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>Another treatment in place of the one that is wanted: esketamine, over the same months.</summary>
/// <param name="Protocol">How often it is given, until the wanted course ends.</param>
/// <param name="Assumptions">What was taken to hold about its course because an answer is missing.</param>
/// <param name="Clinics">What the clinics ask for it that quoted for it and named a price.</param>
public sealed record Substitute(
    Protocol Protocol,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<ClinicTerms> Clinics
)
{
    /// <summary>How it is given, as cases name it.</summary>
    public const string Modality = "esketamine";

    /// <summary>The identifier of the route that looks at it.</summary>
    internal const string Route = "covered-substitute";

    /// <summary>Esketamine beside a course; null where esketamine itself is wanted.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="wanted">How often the wanted treatment is given.</param>
    internal static Substitute? Beside(Situation now, Protocol wanted)
    {
        if (IsWanted(now))
        {
            return null;
        }

        var (protocol, assumed) = EsketamineProtocol.Beside(now, wanted);
        return new(
            protocol,
            assumed,
            [.. Quotes(now).Select(quote => QuotedTerms.Of(now, quote, Modality)).OfType<ClinicTerms>()]
        );
    }

    /// <summary>Whether the plan counts it beside the wanted treatment: the person would take it, and the label has the use.</summary>
    internal static bool IsAccepted(Situation now) =>
        now.Case.Course.Esketamine.Acceptable.Or(false)
        && !now.Avoids(Route, Family.Price)
        && LabelledUse(now) is { IsKnown: true, Yes: true };

    /// <summary>Whether esketamine itself is what the person wants.</summary>
    internal static bool IsWanted(Situation now) => IsIt(now.Case.Course.Modality);

    /// <summary>The quotes for it.</summary>
    internal static IEnumerable<Cases.Quote> Quotes(Situation now) =>
        now.Case.Quotes.Where(quote => IsIt(quote.Modality));

    /// <summary>Whether the diagnosis is a labelled use of it; not known where that depends on what a clinician would have to say.</summary>
    internal static Fact LabelledUse(Situation now) =>
        now.Knowledge.At("esketamine-labelled-use", now.Today, now.Case.Condition.Diagnosis.Or("other"));

    private static bool IsIt(Cases.Answer<string> modality) =>
        string.Equals(modality.Or(""), Modality, StringComparison.Ordinal);
}
