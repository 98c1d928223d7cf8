using Carefare.Knowledge;
using CsCheck;

namespace Carefare.Tests.Knowledge;

/// <summary>Laws of every dated figure, on invented ones.</summary>
public sealed class TimelineTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    /// <summary>Values from rising days on; a value of zero stands for unknown.</summary>
    private static readonly Gen<List<(DateOnly From, int Value)>> Timelines = Gen.Select(Gen.Int[1, 400], Gen.Int[0, 5])
        .List[1, 8]
        .Select(gaps =>
        {
            var day = Start;
            return gaps.Select(gap => (day = day.AddDays(gap.Item1), gap.Item2)).ToList();
        });

    [Fact]
    public void Between_two_days_of_change_a_value_never_changes() =>
        Gen.Select(Timelines, Gen.Int[0, 4000])
            .Sample(
                (timeline, offset) => Assert.Equal(Expected(timeline, offset), Actual(timeline, offset)),
                iter: 300
            );

    [Fact]
    public void The_latest_value_is_known_from_the_first_known_day_on_and_marked_exactly_where_it_is_older() =>
        Gen.Select(Timelines, Gen.Int[0, 4000])
            .Sample(
                (timeline, offset) =>
                {
                    var day = Start.AddDays(offset);
                    var fact = Known(timeline).LatestAt("it", day);
                    var known = timeline.Where(entry => entry.From <= day && entry.Value > 0).ToList();
                    Assert.Equal(known.Count > 0, fact.IsKnown);
                    if (known.Count > 0)
                    {
                        Assert.Equal(known[^1].Value, fact.Number);
                        Assert.Equal(timeline.Last(entry => entry.From <= day).Value == 0, fact.Projected);
                    }
                },
                iter: 300
            );

    [Fact]
    public void A_later_line_never_changes_an_earlier_day() =>
        Gen.Select(Timelines, Gen.Int[0, 4000])
            .Sample(
                (timeline, offset) =>
                {
                    var day = timeline[^1].From.AddDays(-1 - offset % 3000);
                    if (timeline.Count > 1)
                    {
                        Assert.Equal(
                            Known(timeline).At("it", day).Value,
                            Known([.. timeline.SkipLast(1)]).At("it", day).Value
                        );
                    }
                },
                iter: 300
            );

    private static int? Expected(List<(DateOnly From, int Value)> timeline, int offset) =>
        timeline.LastOrDefault(entry => entry.From <= Start.AddDays(offset)) is { Value: > 0 } entry
            ? entry.Value
            : null;

    private static int? Actual(List<(DateOnly From, int Value)> timeline, int offset) =>
        Known(timeline).At("it", Start.AddDays(offset)) is { IsKnown: true } fact ? (int)fact.Number : null;

    private static KnowledgeBase Known(List<(DateOnly From, int Value)> timeline) =>
        KnowledgeTexts.Sound(
            "it:\n  says: It.\n  unit: USD\n  source: irs\n  review_by: 2027-01-31\n  values:\n"
                + string.Concat(
                    timeline.Select(entry =>
                        $"    - {{from: {entry.From:yyyy-MM-dd}, value: "
                        + (entry.Value == 0 ? "unknown, ask: Somebody.}\n" : $"{entry.Value}}}\n")
                    )
                )
        );
}
