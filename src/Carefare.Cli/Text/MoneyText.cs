using Carefare.Cli.Tracking;
using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>Money out, money back, and what is still to come.</summary>
internal sealed class MoneyText(Book book, DateOnly today, Page page)
{
    /// <summary>Writes it.</summary>
    /// <param name="brief">Whether single claims and promises are left out.</param>
    public void Write(bool brief = false)
    {
        var flow = MoneyFlow.Of(book.Track);
        if (brief && flow is { Out: [], FromClaims: [], ToCome: [], Asked: [] })
        {
            return;
        }

        page.Heading("Money");
        page.Table(new([new(""), new("Amount", Number: true)], Rows(flow), ["Your own part so far", Part(flow)]));
        if (!brief)
        {
            Awaited("Still to come", flow.ToCome, "said it pays");
            Awaited("Asked for, not answered", flow.Asked, "asked");
            page.Gap();
            page.Say(
                $"Does this change your answers? carefare track update {book.Name} says which, and changes none by itself."
            );
        }
    }

    private static List<IReadOnlyList<string>> Rows(MoneyFlow flow) =>
        [
            .. flow.Out.Select(one => (IReadOnlyList<string>)[$"Out: {Name(one.By)}", one.Amount.ToString()]),
            .. flow.FromClaims.Select(one => (IReadOnlyList<string>)[$"Back: {Name(one.From)}", one.Amount.ToString()]),
            .. Line("Back: from others, to you", flow.FromOthers),
            .. Line("From others, to a clinic", flow.ToClinics),
            .. Line("Still to come", Sum(flow.ToCome)),
            .. Line("Asked for, not answered", Sum(flow.Asked)),
        ];

    private static IEnumerable<IReadOnlyList<string>> Line(string name, Money amount) =>
        amount > Money.Zero
            ?
            [
                [name, amount.ToString()],
            ]
            : [];

    private static Money Sum(IEnumerable<Awaited> all) => Money.Sum(all.Select(one => one.Amount ?? Money.Zero));

    /// <summary>What left the person's purse less what came back to it; the accounts are the person's own too.</summary>
    private static string Part(MoneyFlow flow) => (flow.Paid - Returned(flow)).ToString();

    /// <summary>Money out of an own account pays the person back, and is no less paid by the person.</summary>
    private static Money Returned(MoneyFlow flow) =>
        flow.FromOthers
        + Money.Sum(flow.FromClaims.Where(one => one.From == ClaimTo.Insurance).Select(one => one.Amount));

    private void Awaited(string heading, IReadOnlyList<Awaited> all, string since)
    {
        if (all.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var one in all)
        {
            var amount = one.Amount is { } known ? $"{known}" : "an amount that is not told";
            var days = Words.Count(int.Max(0, today.DayNumber - one.Since.DayNumber), "day");
            page.Item(
                "-",
                $"{one.From}: {amount} ({one.Id}), {since} on {Words.Day(one.Since)}, {days} ago.",
                indent: 2
            );
        }
    }

    private static string Name(Purse purse) =>
        purse switch
        {
            Purse.Own => "your own money",
            Purse.Credit => "on credit",
            Purse.Hsa => "from your HSA",
            Purse.Fsa => "from your FSA",
            Purse.Others => "paid by others",
        };

    private static string Name(ClaimTo from) =>
        from switch
        {
            ClaimTo.Insurance => "from your health plan",
            ClaimTo.Hsa => "from your HSA",
            ClaimTo.Fsa => "from your FSA",
        };
}
