using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Tests.Rules.Appeals;

/// <summary>Every clock that is recorded, and every word that a level needs.</summary>
public sealed class ClockRecordsTests
{
    private const string Folder = "knowledge/insurance/clocks/";

    private static readonly KnowledgeBase World = KnowledgeBase.Embedded;

    private static readonly string[] Types =
    [
        "employer_self_funded",
        "employer_insured",
        "marketplace",
        "individual",
        "student",
        "short_term",
        "cobra",
        "fehb",
        "medicare",
        "medicare_advantage",
        "medicaid",
        "chip",
        "tricare",
        "va",
        "other",
    ];

    private static IReadOnlyList<Ladder> All =>
        [
            .. (
                from type in Types
                from state in new[] { false, true }
                from drug in new[] { false, true }
                from medical in new[] { false, true }
                from second in new[] { false, true }
                select Ladders.Of(new(type, state, drug, medical, second))
            )
                .OfType<Ladder>()
                .Distinct(),
        ];

    private static IEnumerable<(string Id, Entry Entry)> Records =>
        World
            .Figures.Where(figure => figure.File.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(figure =>
                World
                    .PartsOf(figure)
                    .SelectMany(part => part.Entries)
                    .Concat(figure.Entries)
                    .Select(entry => (figure.Id, entry))
            );

    [Fact]
    public void Every_clock_has_a_source_that_can_be_opened_a_day_and_a_day_of_review()
    {
        var records = Records.ToList();
        Assert.True(records.Count > 80, $"{records.Count}");
        Assert.All(
            records,
            record =>
            {
                Assert.NotEmpty(record.Entry.Source.Title);
                Assert.StartsWith("https://", record.Entry.Source.Address, StringComparison.Ordinal);
                Assert.InRange(record.Entry.Checked, new(2026, 1, 1), record.Entry.ReviewBy);
                Assert.True(record.Entry.ReviewBy >= new DateOnly(2027, 6, 30), record.Id);
            }
        );
    }

    [Fact]
    public void Every_level_has_its_words()
    {
        var words = World.Words("appeal");
        var levels = All.SelectMany(ladder => ladder.Levels).Distinct().ToList();
        Assert.True(levels.Count > 15, $"{levels.Count}");
        Assert.All(
            levels.SelectMany(level => new[] { "", "-ask", "-who", "-decide" }.Select(end => level.Figures + end)),
            name => Assert.NotEmpty(words[name])
        );
        Assert.All(
            All.SelectMany(ladder => new[] { "", "-who", "-decide" }.Select(end => ladder.Request + end)),
            name => Assert.NotEmpty(words[name])
        );
        Assert.All(Types, type => Assert.NotEmpty(words[$"path-{type}"]));
    }

    /// <summary>A figure that nobody looks up is a rule that the program does not keep.</summary>
    [Fact]
    public void Every_recorded_clock_belongs_to_a_level_or_is_looked_up_by_name()
    {
        string[] prefixes =
        [
            .. All.SelectMany(ladder =>
                    ladder
                        .Levels.SelectMany(level =>
                            new[] { level.Figures, level.DecideFigures, level.Amount, level.Presumption }
                        )
                        .Append(ladder.Request)
                        .Append($"{ladder.System}-keep")
                        .Append($"{ladder.System}-late")
                        .Append($"{ladder.System}-unanswered")
                )
                .Where(prefix => prefix.Length > 0),
            "federal-holiday",
            "private-one-level",
            "state-internal-decide",
            "external-review",
            "individual-outcome",
            "advantage-outcome",
        ];
        Assert.All(
            Records.Select(record => record.Id).Distinct(StringComparer.Ordinal),
            id => Assert.True(prefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)), id)
        );
    }

    [Fact]
    public void A_level_without_a_time_says_so_and_no_other_lacks_one()
    {
        var without = All.SelectMany(ladder => ladder.Levels)
            .Where(level => !level.IsAutomatic && World.Find($"{level.Figures}-ask") is null)
            .Select(level => level.Figures)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["medicaid-state-hearing", "tricare-hearing", "tricare-review"], without);
    }
}
