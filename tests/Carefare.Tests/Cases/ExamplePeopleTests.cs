using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Routes.ClinicChoice;
using Carefare.Rules;

namespace Carefare.Tests.Cases;

/// <summary>The invented people of <c>examples/</c>.</summary>
public sealed class ExamplePeopleTests
{
    public static TheoryData<string> People =>
        [.. Directory.GetFiles(Tree.Path("examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(People))]
    public void A_person_reads_without_a_problem_or_a_doubt_and_has_a_clinic_to_go_to(string file)
    {
        var text = File.ReadAllText(Tree.Path("examples", file));
        var reading = CaseReader.Read(file, text);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Doubts);
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        var choice = new ClinicChoiceRoute().Find(new(reading.Case!, KnowledgeBase.Embedded, reading.Case!.AsOf.Value));
        Assert.Equal(Status.Open, choice.Status);
        Assert.NotEmpty(choice.Offers);
    }

    [Fact]
    public void There_are_at_least_six() => Assert.True(People.Count >= 6);
}
