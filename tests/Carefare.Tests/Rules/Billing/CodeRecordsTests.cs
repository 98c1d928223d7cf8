using System.Text.RegularExpressions;
using Carefare.Knowledge;
using Carefare.Rules.Billing;
using Carefare.Treatment;

namespace Carefare.Tests.Rules.Billing;

/// <summary>What is recorded of billing codes: all of it sourced, in our own words, and used.</summary>
public sealed partial class CodeRecordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static IEnumerable<Figure> Records =>
        KnowledgeBase.Embedded.Figures.Where(figure =>
            figure.File.EndsWith("treatment/codes.yaml", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_record_has_a_source_that_was_read_and_a_day_to_read_it_again()
    {
        Assert.True(Records.Count() > 20);
        Assert.All(
            Records.SelectMany(record => record.Entries),
            entry =>
            {
                Assert.NotEmpty(entry.Source.Title);
                Assert.NotEmpty(entry.Source.Publisher);
                Assert.True(entry.Source.Read <= Today && entry.Checked <= Today && entry.ReviewBy > Today);
            }
        );
    }

    [Fact]
    public void Every_record_says_in_a_few_words_of_ours_what_it_is() =>
        Assert.All(Records, record => Assert.InRange(record.Says.Split(' ').Length, 5, 25));

    [Fact]
    public void Every_code_that_is_recorded_stands_on_some_bill()
    {
        var recorded = Records
            .Where(record => record.Unit == Units.Text && !IsNote(record))
            .Select(record => record.Id);
        var billed = EveryVisit()
            .SelectMany(visit => VisitCodes.Of(visit, KnowledgeBase.Embedded, Today))
            .SelectMany(way => way.Lines)
            .Select(line => line.Source.Fact);
        Assert.Empty(recorded.Except(billed));
    }

    [Fact]
    public void No_code_stands_in_the_program()
    {
        var found = Directory
            .EnumerateFiles(Tree.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => Code().IsMatch(File.ReadAllText(file)));
        Assert.Empty(found);
    }

    private static bool IsNote(Figure record) =>
        record.Id is "esketamine-one-code" || record.Id.StartsWith("code-never-", StringComparison.Ordinal);

    private static IEnumerable<BilledVisit> EveryVisit() =>
        from kind in Enum.GetValues<VisitKind>()
        from minutes in new int?[] { null, 10, 20, 45, 60, 200 }
        from dose in new decimal?[] { null, 56, 84 }
        from supply in new DrugSupply?[] { null, DrugSupply.Clinic, DrugSupply.Pharmacy }
        from payer in new BilledPayer?[] { null, BilledPayer.Medicare, BilledPayer.Medicaid, BilledPayer.Private }
        from setting in Enum.GetValues<VisitSetting>()
        select new BilledVisit(kind, Today)
        {
            Minutes = minutes,
            DoseMg = dose,
            Supply = supply,
            Payer = payer,
            Setting = setting,
        };

    [GeneratedRegex("\"(9[069][0-9]{3}|[GJST][0-9]{4})\"")]
    private static partial Regex Code();
}
