using System.Globalization;
using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules.Lending;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Offers of credit side by side in a terminal: the answer first, then the table, then what a slip costs.</summary>
internal sealed class CreditText(CreditComparison compared, Page page)
{
    private const string OfIncome = "Debt/income";
    private const string Left = "Left a month";

    /// <summary>Writes the whole comparison.</summary>
    public void Write()
    {
        Answer();
        Warnings();
        Table();
        PartsOnly();
        Slips();
        NotSafe();
        Avoided();
        Asks();
    }

    private void Answer()
    {
        var what = compared.Cheapest is { } course
            ? $"{course.ClinicName}, {Words.Name(course.Form)}: {compared.Amount}"
            : $"{compared.Amount}";
        page.Say($"Borrowing for {what}, counted as one purchase on {Words.Day(compared.Day)}.");
        page.Gap();
        if (compared.Offers.Count == 0)
        {
            page.Say(
                compared.Avoided.Count == 0
                    ? "There is no offer of credit in the case that can be compared."
                    : "There is no offer of credit in the case but those that you set aside.",
                Ink.Strong
            );
        }
        else if (compared.DoNotBorrow)
        {
            page.Say("Do not borrow: no offer here is safe.", Ink.Strong);
            page.Say("Cheaper or later ways may still fit: see carefare plan.");
        }
        else if (compared.Offers[0] is { Cost: { } cost } best)
        {
            page.Say(
                best.Amount == compared.Amount
                    ? $"The least to repay among the safe offers: {best.Id}, {cost.TotalRepaid} in all, {best.Monthly} a month."
                    : $"No safe offer pays all of it. Safe for {best.Amount}: {best.Id}, {cost.TotalRepaid} in all, {best.Monthly} a month.",
                Ink.Strong
            );
        }
    }

    private void Warnings()
    {
        foreach (var warning in compared.Warnings)
        {
            page.Gap();
            page.Say(warning);
        }
    }

    private void Table()
    {
        if (compared.Offers.Count == 0)
        {
            return;
        }

        page.Heading("Offers side by side");
        var table = new Table(
            [
                new("Offer"),
                new("Total repaid", Number: true),
                new("APR", Number: true),
                new("A month", Number: true),
                new("Payments", Number: true, Spare: 2),
                new(OfIncome, Number: true, Spare: 1),
                new(Left, Number: true, Spare: 1),
                new("Safe"),
            ],
            [.. compared.Offers.Select(Row)]
        );
        page.Table(table);
        page.Gap();
        var legend = new (string Head, string Says)[]
        {
            ("APR", "what the credit costs a year, fees included."),
            (OfIncome, "the part of your income before tax that all debts would take."),
            (Left, "what remains of the money you can spare."),
        };
        var shown = legend.Where(line => table.Shows(line.Head, page.Width));
        page.Say(string.Join(' ', shown.Select(line => $"{line.Head}: {line.Says}")), Ink.Quiet);
    }

    private static IReadOnlyList<string> Row(ComparedOffer offer) =>
        [
            offer.Id,
            offer.Cost?.TotalRepaid.ToString() ?? "no end",
            offer.Cost?.AprPercent is { } apr ? Rate.OfPercent(apr).ToString() : "–",
            offer.Monthly.ToString(),
            offer.Cost?.Payments.ToString(CultureInfo.InvariantCulture) ?? "–",
            offer.DebtToIncome?.ToString("0 %", CultureInfo.InvariantCulture) ?? "?",
            offer.Residual?.ToString() ?? "?",
            offer.IsSafe ? "yes" : "no",
        ];

    private void PartsOnly()
    {
        foreach (var offer in compared.Offers)
        {
            if (offer.Terms is CreditTerms.ClinicPlan)
            {
                page.Heading($"{offer.Id}: the clinic's own plan");
                page.Say(
                    $"It pays {offer.Amount}: the evaluation and the series at that clinic, nowhere else, in the price form "
                        + "whose course costs least there. What comes later is paid on its day.",
                    indent: 2
                );
            }
        }
    }

    private void Slips()
    {
        foreach (var offer in compared.Offers)
        {
            if (offer.Deferred is { } slips)
            {
                page.Heading($"{offer.Id}: no interest only if it is paid in full in time");
                page.Item("-", $"Safe payment: {slips.SafePayment} a month, on the first of each month.", indent: 2);
                page.Item("-", $"Safe date: {Words.Deadline(slips.SafeDay)}, the last payment day.", indent: 2);
                page.Item(
                    "-",
                    $"$1.00 a month less ({slips.SafePayment - Money.Of(1)}) leaves {slips.DollarLess.Remaining} "
                        + $"and costs {slips.DollarLess.Interest} of interest, all of it since the purchase.",
                    indent: 2
                );
                page.Item(
                    "-",
                    $"One missed payment that is not made up leaves {slips.OneMissed.Remaining} and costs up to "
                        + $"{slips.OneMissed.Interest} of interest.",
                    indent: 2
                );
            }
            else if (offer.Terms is CreditTerms.ZeroPercent)
            {
                page.Heading($"{offer.Id}: a true 0 % promotion");
                page.Say("What is left at its end bears interest from then on, not since the purchase.", indent: 2);
            }
        }
    }

    private void NotSafe()
    {
        var reasons = compared
            .Offers.SelectMany(offer => offer.NotSafe.Select(reason => $"{offer.Id}: {reason}"))
            .ToList();
        if (reasons.Count > 0)
        {
            page.Heading("Why an offer is not safe");
            foreach (var reason in reasons)
            {
                page.Item("-", reason, indent: 2);
            }
        }
    }

    private void Avoided()
    {
        if (compared.Avoided.Count > 0)
        {
            page.Heading("Set aside, not compared");
            foreach (var offer in compared.Avoided)
            {
                page.Item("-", $"{offer.Id}: {offer.Why}", indent: 2);
            }
        }
    }

    private void Asks()
    {
        if (compared.Asks.Count > 0)
        {
            page.Heading("Not known yet");
            page.Say(string.Join(", ", compared.Asks), indent: 2);
        }
    }
}
