using Carefare.Tax;

namespace Carefare.Rules.Taxes;

/// <summary>The state income tax that an untaxed dollar escapes, where the state follows the federal rule.</summary>
/// <param name="Levy">The tax; null where none is saved, or it is not known whether one is.</param>
/// <param name="Asks">The answer that is missing.</param>
/// <param name="Remark">What to say about it, as a sentence; empty where there is nothing to say.</param>
internal sealed record StateRate(Levy? Levy, IReadOnlyList<string> Asks, string Remark)
{
    /// <summary>The state tax of a taxpayer, computed as if the state taxed the same income as the federation.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="figures">The figures of the year.</param>
    /// <param name="taxpayer">The taxpayer.</param>
    /// <param name="taxes">The figure that says whether the state taxes the money all the same.</param>
    public static StateRate Of(Situation now, YearFigures figures, Taxpayer taxpayer, string taxes)
    {
        if (!now.Case.Person.State.IsKnown)
        {
            return new(null, [now.Case.Person.State.Key], "");
        }

        var state = now.Case.Person.State.Value;
        var taxed = figures.Latest(taxes, state);
        if (!taxed.IsKnown)
        {
            return NotCounted(state);
        }

        if (taxed.Yes)
        {
            return new(null, [], $"{state} taxes this money, so no state tax is saved.");
        }

        return figures.Schedule("state-income-tax", state, taxpayer.Filing) is { } schedule
            ? new(new(schedule, taxpayer.Taxable), [], "")
            : NotCounted(state);
    }

    private static StateRate NotCounted(string state) => new(null, [], $"Income tax of {state} is not counted.");
}
