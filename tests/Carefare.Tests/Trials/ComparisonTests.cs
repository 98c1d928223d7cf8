using Carefare.Rules;
using Carefare.Trials.Matching;

namespace Carefare.Tests.Trials;

/// <summary>Who gets a placebo, another drug or nothing is told from a study's groups and how it hides them.</summary>
public sealed class ComparisonTests
{
    private const string Ketamine = """{"type": "EXPERIMENTAL", "interventionNames": ["Drug: Ketamine"]}""";
    private const string Midazolam = """{"type": "ACTIVE_COMPARATOR", "interventionNames": ["Drug: Midazolam"]}""";
    private const string Placebo =
        """{"type": "PLACEBO_COMPARATOR", "interventionNames": ["Drug: Placebo for ketamine"]}""";

    [Fact]
    public void Midazolam_stands_in_for_a_placebo_also_where_the_registry_calls_it_active() =>
        Assert.Equal(
            "1 of the 2 groups gets no ketamine, but a placebo or what stands in for one (Midazolam). "
                + "Chance decides which group you are in. You will not be told what you get.",
            Of(Ketamine, Midazolam).Sentence
        );

    [Fact]
    public void A_placebo_that_is_named_after_ketamine_is_none() =>
        Assert.Equal(Truth.Yes, Of(Ketamine, Placebo).SomeGetNone);

    [Fact]
    public void Ketamine_beside_another_placebo_is_ketamine() =>
        Assert.Equal(
            (Truth.No, "Both groups get ketamine; ask how they differ."),
            Told(
                Ketamine,
                """{"type": "PLACEBO_COMPARATOR", "interventionNames": ["Drug: Ketamine", "Drug: Placebo"]}"""
            )
        );

    [Fact]
    public void Ketamine_in_saline_is_ketamine_in_the_group_that_tries_it() =>
        Assert.Equal(
            (Truth.No, "Everybody gets ketamine."),
            Told("""{"type": "EXPERIMENTAL", "interventionNames": ["Drug: Ketamine in saline"]}""")
        );

    [Fact]
    public void Of_five_groups_one_without_ketamine_is_said_to_be_one_of_five() =>
        Assert.StartsWith(
            "1 of the 5 groups gets no ketamine",
            Of(Ketamine, Ketamine, Ketamine, Ketamine, Midazolam).Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_group_may_get_nothing_or_another_treatment() =>
        Assert.StartsWith(
            "2 of the 3 groups get no ketamine, but no treatment, or Electroconvulsive therapy.",
            Of(
                Ketamine,
                """{"type": "NO_INTERVENTION"}""",
                """{"type": "ACTIVE_COMPARATOR", "interventionNames": ["Device: Electroconvulsive therapy"]}"""
            ).Sentence,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"type": "EXPERIMENTAL"}, {"type": "PLACEBO_COMPARATOR"}]""")]
    [InlineData("""[{"type": "ACTIVE_COMPARATOR", "interventionNames": ["Drug: Ketamine or placebo"]}]""")]
    public void Groups_that_do_not_say_what_they_get_are_asked_about(string arms) =>
        Assert.Equal(
            (Truth.Unknown, "The registry does not say what each group gets: ask whether there is a placebo."),
            Told(Made.Match(Made.With("armsInterventionsModule.armGroups", arms)).Comparison)
        );

    [Fact]
    public void In_a_study_that_crosses_over_everybody_gets_each_in_turn()
    {
        var study = Made.With("designModule.designInfo.interventionModel", "\"CROSSOVER\"");
        Assert.Equal(
            (
                Truth.No,
                "Everybody gets each in turn, ketamine and a placebo or what stands in for one (Midazolam). "
                    + "You will not be told what you get."
            ),
            Told(Made.Match(study).Comparison)
        );
    }

    [Theory]
    [InlineData("""{"masking": "NONE"}""", "You will know what you get.")]
    [InlineData("""{"masking": "SINGLE", "whoMasked": ["OUTCOMES_ASSESSOR"]}""", "You will know what you get.")]
    [InlineData("""{"masking": "SINGLE", "whoMasked": ["PARTICIPANT"]}""", "You will not be told what you get.")]
    [InlineData("""{"masking": "DOUBLE"}""", "Ask whether you will know what you get.")]
    [InlineData("{}", "Ask whether you will know what you get.")]
    public void Whether_a_person_is_told_is_told(string masking, string sentence) =>
        Assert.EndsWith(
            sentence,
            Made.Match(Made.With("designModule.designInfo.maskingInfo", masking)).Comparison.Sentence,
            StringComparison.Ordinal
        );

    private static Comparison Of(params string[] arms) =>
        Made.Match(Made.With("armsInterventionsModule.armGroups", $"[{string.Join(',', arms)}]")).Comparison;

    private static (Truth, string) Told(params string[] arms) => Told(Of(arms));

    private static (Truth, string) Told(Comparison comparison) => (comparison.SomeGetNone, comparison.Sentence);
}
