using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>How much of an illness the page of a campaign tells.</summary>
public enum CampaignPrivacy
{
    /// <summary>Neither the illness nor the treatment.</summary>
    Nothing,

    /// <summary>The treatment alone.</summary>
    Need,

    /// <summary>The illness, the treatment and the clinic.</summary>
    Full,
}

/// <summary>A text for the page of a campaign of gifts, made of what the case says; what it does not say is a blank.</summary>
/// <param name="Paragraphs">The text.</param>
/// <param name="Tells">What the text gives away.</param>
/// <param name="Benefits">What gifts may touch; empty where that is not known.</param>
/// <param name="Facts">Where that comes from.</param>
public sealed record CampaignPage(
    IReadOnlyList<string> Paragraphs,
    string Tells,
    string Benefits,
    IReadOnlyList<Citation> Facts
)
{
    /// <summary>The text for a person.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="plan">The person's plan; null where none fits.</param>
    /// <param name="privacy">How much it tells.</param>
    public static CampaignPage Of(Situation now, Plan? plan, CampaignPrivacy privacy)
    {
        ArgumentNullException.ThrowIfNull(now);
        var words = now.Knowledge.Words("crowdfunding");
        var level = privacy switch
        {
            CampaignPrivacy.Nothing => "nothing",
            CampaignPrivacy.Need => "need",
            CampaignPrivacy.Full => "full",
        };
        var benefits = now.Knowledge.LatestAt("crowdfunding-benefits", now.Today);
        var borrowed = Money.Sum((plan?.Debts ?? []).Select(debt => debt.Borrowed));
        return new(
            [
                Filled(now, plan, words[$"page-{level}"]),
                words[now.Case.Coverage is { IsKnown: true, Value.Count: 0 } ? "page-uninsured" : "page-insured"],
                borrowed > Money.Zero
                    ? words["page-amount"].Replace("{amount}", borrowed.ToString(), StringComparison.Ordinal)
                    : words["page-amount-blank"],
                words["page-thanks"],
                words["page-signed"],
            ],
            words[$"tells-{level}"],
            benefits.IsKnown ? benefits.Text : "",
            [benefits.Citation]
        );
    }

    private static string Filled(Situation now, Plan? plan, string text)
    {
        var names = now.Knowledge.Words("prior-authorization");
        var (diagnosis, modality) = (now.Case.Condition.Diagnosis, now.Case.Course.Modality.Or("iv"));
        return text.Replace(
                "{diagnosis}",
                diagnosis.IsKnown && diagnosis.Value != "other"
                    ? names.GetValueOrDefault($"diagnosis-{diagnosis.Value}", Blank("your illness"))
                    : Blank("your illness"),
                StringComparison.Ordinal
            )
            .Replace(
                "{treatment}",
                names.GetValueOrDefault($"modality-{modality}", "ketamine"),
                StringComparison.Ordinal
            )
            .Replace("{course}", CourseInWords.Of(now), StringComparison.Ordinal)
            .Replace("{clinic}", plan is null ? "" : $", at {plan.Course.ClinicName}", StringComparison.Ordinal);
    }

    private static string Blank(string what) => $"________ ({what})";
}
