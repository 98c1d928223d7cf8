using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>Published prices, for where a clinic has not said.</summary>
internal static class PublishedPrices
{
    /// <summary>The short name under which published prices stand where no clinic has quoted.</summary>
    public const string AnyClinic = "any";

    /// <summary>The range for a modality; nothing where no prices are published for it.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="modality">The modality.</param>
    /// <param name="later">Whether the course goes on after the series.</param>
    public static IEnumerable<ClinicTerms> Of(Situation now, string modality, bool later)
    {
        if (modality is not ("iv" or Substitute.Modality))
        {
            return [];
        }

        var indication = Indication.Of(now.Case.Condition.Diagnosis);
        var evaluation = Evaluation(now);
        var isEsketamine = modality == Substitute.Modality;
        var infusion = isEsketamine ? Esketamine(now) : Infusion(now, indication);
        var maintenance = isEsketamine ? infusion : Maintenance(now);
        QuoteTerms At(Func<Usually, decimal> end, string which) =>
            new(
                AnyClinic,
                $"Any clinic ({which} price)",
                modality,
                Money.Nearest(end(evaluation)),
                Money.Nearest(end(infusion)),
                Money.Nearest(end(maintenance)),
                Money.Zero
            );
        var what = isEsketamine
            ? "A treatment, drug and observation"
            : $"An infusion for {Indication.Words(indication)}";
        return
        [
            new(
                At(price => price.Typical, "typical"),
                Quote: null,
                new(At(price => price.Low, "lowest"), At(price => price.High, "highest")),
                [
                    Priced("quotes", "An evaluation", evaluation),
                    Priced("quotes", what, infusion),
                    .. later && !isEsketamine
                        ? new[] { Priced("quotes", "An infusion after the series", maintenance) }
                        : [],
                ]
            ),
        ];
    }

    /// <summary>What an evaluation usually costs.</summary>
    public static Usually Evaluation(Situation now) => Usually.Of(now, "evaluation-price");

    /// <summary>What an infusion usually costs.</summary>
    public static Usually Infusion(Situation now, string indication) => Usually.Of(now, "infusion-price", indication);

    /// <summary>What an esketamine treatment with its drug and observation usually costs without insurance.</summary>
    public static Usually Esketamine(Situation now) => Usually.Of(now, "esketamine-price");

    /// <summary>What an infusion after the series usually costs.</summary>
    public static Usually Maintenance(Situation now) => Usually.Of(now, "maintenance-price");

    /// <summary>Says what is counted for a price that a clinic has not named.</summary>
    public static Assumption Priced(string key, string what, Usually usual) =>
        new(
            key,
            usual.Low == usual.High
                ? $"{what} is counted at {Dollars(usual.Typical)}, the published price."
                : $"{what} is counted at {Dollars(usual.Typical)}; published prices run from {Dollars(usual.Low)} to "
                    + $"{Dollars(usual.High)}{(usual.Note.Length > 0 ? ", and this is the middle." : ".")}",
            usual.Citation
        );

    private static string Dollars(decimal amount) => Money.Nearest(amount).ToString();
}
