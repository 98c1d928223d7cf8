using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Tax;

namespace Carefare.Rules.Taxes;

/// <summary>The tax that untaxed dollars of one calendar year save a person.</summary>
/// <param name="Steps">The saving of the first dollars, then of the next; empty where it is not known.</param>
/// <param name="Asks">The answers that are missing: for all of it where there are no steps, else for a part of it.</param>
/// <param name="Facts">Where the rates come from.</param>
/// <param name="Remarks">What is not counted, and what is taken to hold, as sentences.</param>
internal sealed record PretaxSaving(
    IReadOnlyList<SavingStep> Steps,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>Whether the saving is known.</summary>
    public bool IsKnown => Steps.Count > 0;

    /// <summary>What the first dollar saves, from a semicolon on, and the remarks.</summary>
    /// <exception cref="InvalidOperationException">The saving is not known.</exception>
    public string Words
    {
        get
        {
            var first = IsKnown ? Steps[0].Fraction : throw new InvalidOperationException("The saving is not known.");
            return string.Join(' ', Remarks.Prepend($"the first dollar saves {first * 100:0.##} cents of tax."));
        }
    }

    /// <summary>What dollars in a year save.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="dollars">How many dollars can be untaxed.</param>
    /// <param name="account">The account that they go into.</param>
    public static PretaxSaving Of(Situation now, int year, Money dollars, PretaxAccount account)
    {
        var figures = YearFigures.Of(now, year);
        if (Taxpayer.Of(now, figures) is not { } taxpayer || dollars <= Money.Zero)
        {
            return new([], Taxpayer.Asks(now), figures.Facts, []);
        }

        var state = StateRate.Of(now, figures, taxpayer, account.TaxedByState);
        IReadOnlyList<Levy> ofState = state.Levy is null ? [] : [state.Levy];
        var (payroll, asks) =
            account.ByPayroll && PayrollRate.Of(figures, taxpayer.Filing) is { } rates
                ? PayrollRate.Levies(now, rates, taxpayer.Income)
                : ([], []);
        var slices = Saving.Of([new(taxpayer.Federal, taxpayer.Taxable), .. ofState, .. payroll], dollars);
        return new(
            InSteps(Saving.NeverRising(slices)),
            [.. state.Asks, .. asks],
            figures.Facts,
            [.. new[] { state.Remark, figures.Assumed }.Where(remark => remark.Length > 0)]
        );
    }

    /// <summary>The slices of the tax arithmetic as the plan takes them.</summary>
    public static IReadOnlyList<SavingStep> InSteps(IReadOnlyList<TaxSlice> slices) =>
        [.. slices.Select(slice => new SavingStep(slice.Dollars, slice.Rate))];
}

/// <summary>How money in an account is taxed.</summary>
/// <param name="TaxedByState">The figure that says whether a state taxes it.</param>
/// <param name="ByPayroll">Whether it goes in through payroll, which saves payroll tax as well.</param>
internal sealed record PretaxAccount(string TaxedByState, bool ByPayroll);
