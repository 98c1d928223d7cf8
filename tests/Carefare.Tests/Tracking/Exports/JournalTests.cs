using System.Globalization;
using System.Text.RegularExpressions;
using Carefare.Quantities;
using Carefare.Tracking;
using Carefare.Tracking.Exports;
using CsCheck;
using Purse = Carefare.Tracking.Purse;

namespace Carefare.Tests.Tracking.Exports;

/// <summary>The journal balances, to the cent, to what is tracked, whatever stands in its texts.</summary>
public sealed partial class JournalTests
{
    [Fact]
    public void Every_entry_balances_and_the_accounts_come_to_what_is_tracked() =>
        Happenings
            .Any.Array[0, 80]
            .Sample(
                events =>
                {
                    var track = Track.Of(events);
                    var (entries, balances) = Read(HledgerJournal.Text(track));
                    Assert.Equal(Movement.Of(track).Count, entries);
                    Assert.Equal(0, balances.Values.Sum());
                    var flow = MoneyFlow.Of(track);
                    var own = flow.Out.Where(one => one.By == Purse.Own).Sum(one => one.Amount.Cents);
                    Assert.Equal(flow.Back.Cents - own, balances.GetValueOrDefault(Movement.Own));
                    Assert.Equal(flow.Out.Sum(one => one.Amount.Cents), balances.GetValueOrDefault(Movement.Care));
                    Assert.Equal(
                        track.Claimed.Sum(claim => claim.ToCome.Cents),
                        balances.GetValueOrDefault(Movement.ToCome)
                    );
                },
                iter: 2000
            );

    [Fact]
    public void A_hostile_text_stays_in_the_description()
    {
        var track = Track.Of([
            new CaseEvent.Expense(
                new(2026, 12, 8),
                "e1",
                "infusion\n    assets:own  $999.00 ; gone | ) !",
                "!* (x)",
                Money.Of(350),
                Purse.Own
            ),
        ]);
        Assert.Equal(
            [
                "2026-12-08 * (e1) !* [x]: infusion     assets:own  $999.00 , gone / ] !",
                "    expenses:care  $350.00",
                "    assets:own  $-350.00",
                "",
            ],
            HledgerJournal.Text(track).Split('\n')[^4..]
        );
    }

    /// <summary>The number of entries, and the cents on each account; anything that is not an entry's line fails.</summary>
    private static (int Entries, Dictionary<string, long> Balances) Read(string journal)
    {
        var (entries, balances) = (0, new Dictionary<string, long>(StringComparer.Ordinal));
        foreach (var line in journal.Split('\n').Skip(2).Where(line => line.Length > 0))
        {
            if (line.StartsWith("account ", StringComparison.Ordinal))
            {
                balances.Add(line["account ".Length..], 0);
            }
            else if (line[0] == ' ')
            {
                var posting = Posting().Match(line);
                Assert.True(posting.Success, line);
                var amount = decimal.Parse(posting.Groups[2].Value, CultureInfo.InvariantCulture);
                balances[posting.Groups[1].Value] += (long)(amount * 100);
            }
            else
            {
                Assert.Matches(Entry(), line);
                entries++;
            }
        }

        return (entries, balances);
    }

    [GeneratedRegex(@"^    ([a-z:]+(?: [a-z:]+)*)  \$(-?[0-9]+\.[0-9]{2})$")]
    private static partial Regex Posting();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \* \([a-z0-9]+\) [^;|]*$")]
    private static partial Regex Entry();
}
