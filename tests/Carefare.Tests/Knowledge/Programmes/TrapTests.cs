using System.Text.RegularExpressions;
using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Programmes;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Knowledge.Programmes;

/// <summary>What pages claim that is wrong, and that we do not repeat.</summary>
public sealed partial class TrapTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private static string Records =>
        string.Join(
            '\n',
            new[] { "programmes", "routes" }
                .SelectMany(folder => Directory.EnumerateFiles(Tree.Path("knowledge", folder), "*.yaml"))
                .Select(File.ReadAllText)
        );

    [Fact]
    public void Z1_and_Z2_no_record_rests_on_the_pages_with_corrupted_facts_on_trials() =>
        Assert.DoesNotMatch("(?i)incredible code|filter\\.phase", Records);

    [Fact]
    public void Z3_and_Z4_no_record_names_a_billing_code_so_none_can_be_the_wrong_one() =>
        Assert.DoesNotMatch(BillingCode(), Records);

    [Fact]
    public void Z5_the_yearly_most_of_the_former_savings_program_is_never_shown()
    {
        Assert.DoesNotMatch("7,?150", Records);
        var former = Find("carepath-legacy");
        Assert.Equal(WindowState.Historic, former.Window.State);
        Assert.Null(former.Pays.Most);
        Assert.Null(Find("spravato-withme-drug").Pays.Most);
        Assert.Equal(Status.Closed, Standing(Insured("employer_insured", "esketamine"), "carepath-legacy").Status);
    }

    [Theory]
    [InlineData("iv")]
    [InlineData("im")]
    [InlineData("oral")]
    public void Z6_Medicare_is_never_said_to_pay_for_ketamine_infusions_after_some_number_of_medicines(string modality)
    {
        var medicare = Standing(Insured("medicare", modality), "medicare");
        Assert.Equal(Status.Closed, medicare.Status);
        Assert.DoesNotMatch("(?i)\\b(two|three|four|[2-4])\\b.*(antidepressant|medicines)", medicare.Why);
        Assert.All(Find("medicare").Checks, check => Assert.DoesNotMatch("(?i)antidepressant", check));
    }

    [Theory]
    [InlineData("human-infusion-project")]
    [InlineData("vets")]
    public void Z7_two_grants_whose_names_mislead_are_closed_with_the_reason(string id)
    {
        var person = People.Nobody.Person with { Veteran = People.Nobody.Person.Veteran.Is(true) };
        var standing = Standing(People.Nobody with { Person = person }, id);
        Assert.Equal(Status.Closed, standing.Status);
        Assert.Matches("pays? for no (ketamine )?infusions", standing.Why);
        Assert.False(Find(id).Pays.IsForTreatment);
    }

    [Fact]
    public void Z8_nothing_says_that_esketamine_is_used_at_home() =>
        Assert.DoesNotMatch("(?i)(spravato|esketamine)[^.\n]{0,60}at home", Records);

    [Fact]
    public void K_tricare_ketamine_is_not_covered_there_and_esketamine_is()
    {
        Assert.Equal(Status.Closed, Standing(Insured("tricare", "iv"), "tricare").Status);
        Assert.Equal(Status.Open, Standing(Insured("tricare", "esketamine"), "tricare").Status);
    }

    [Fact]
    public void K_iv_medicaid_is_never_asserted_and_has_to_be_asked()
    {
        var medicaid = Standing(Insured("medicaid", "iv"), "medicaid");
        Assert.Equal((Status.Unknown, 0), (medicaid.Status, medicaid.Asks.Count));
    }

    [Theory]
    [InlineData("MA")]
    [InlineData("MI")]
    [InlineData("MN")]
    [InlineData("RI")]
    [InlineData("CO")]
    public void The_rebate_for_observation_is_closed_in_four_states_and_the_savings_on_the_drug_in_none(string state)
    {
        var told = Insured("individual", "esketamine");
        told = told with { Person = told.Person with { State = told.Person.State.Is(state) } };
        Assert.Equal(state == "CO" ? Status.Open : Status.Closed, Standing(told, "spravato-withme-observation").Status);
        Assert.Equal(Status.Open, Standing(told, "spravato-withme-drug").Status);
    }

    [Fact]
    public void What_nobody_could_find_a_page_of_is_not_listed() =>
        Assert.DoesNotContain(
            KnowledgeBase.Embedded.Programmes,
            one => NotFound().IsMatch(one.Name) || one.Id is "rsdsa" or "ketamine-fund" or "texas"
        );

    [Fact]
    public void No_programme_puts_hoped_for_money_into_a_plan()
    {
        var routes = KnowledgeBase.Embedded.Programmes.Select(one => one.Route).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Catalogue.All.Where(route => routes.Contains(route.Id)),
            route =>
                Assert.All(
                    Tests.Routes.RouteExamples.Of(route.GetType().Namespace!.Split('.')[^1]),
                    example => Assert.Empty(route.Find(new(example.Case, KnowledgeBase.Embedded, example.On)).Offers)
                )
        );
    }

    private static Programme Find(string id) => KnowledgeBase.Embedded.Programmes.Single(one => one.Id == id);

    private static ProgrammeStanding Standing(Case told, string id) =>
        new ProgrammeStandings(new(told, KnowledgeBase.Embedded, Day))
            .Of(Find(id).Route)
            .Single(one => one.Programme.Id == id);

    private static Case Insured(string type, string modality)
    {
        var (nobody, plan) = (People.Nobody, People.Plan());
        return nobody with
        {
            Coverage = nobody.Coverage.Is<IReadOnlyList<Coverage>>([plan with { Type = plan.Type.Is(type) }]),
            Course = nobody.Course with { Modality = nobody.Course.Modality.Is(modality) },
            Person = nobody.Person with { Age = nobody.Person.Age.Is(70), State = nobody.Person.State.Is("CO") },
        };
    }

    [GeneratedRegex("\\b(J\\d{4}|S\\d{4}|G\\d{4}|9[0-9]{4})\\b")]
    private static partial Regex BillingCode();

    [GeneratedRegex("(?i)rsdsa|the ketamine fund|\\b211\\b")]
    private static partial Regex NotFound();
}
