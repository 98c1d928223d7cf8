using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>What the HSA, the FSA and the medical deduction offer to a plan.</summary>
public sealed class TaxOffersTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Case Single = People.Nobody with
    {
        Person = People.Nobody.Person with
        {
            Age = People.Nobody.Person.Age.Is(40),
            State = People.Nobody.Person.State.Is("TX"),
            AnnualIncome = People.Nobody.Person.AnnualIncome.Is(64_000),
            FilingStatus = People.Nobody.Person.FilingStatus.Is(FilingStatus.Single),
            ItemizedDeductions = People.Nobody.Person.ItemizedDeductions.Is(20_000),
        },
        Coverage = People.Nobody.Coverage.Is([People.Plan() with { Hdhp = People.Plan().Hdhp.Is(true) }]),
        Hsa = People.Nobody.Hsa with
        {
            Exists = People.Nobody.Hsa.Exists.Is(true),
            Balance = People.Nobody.Hsa.Balance.Is(800),
            ContributedThisYear = People.Nobody.Hsa.ContributedThisYear.Is(1_000),
            Coverage = People.Nobody.Hsa.Coverage.Is("self_only"),
        },
    };

    private static readonly FsaAccount Election = People.Nobody.Fsa with
    {
        Exists = People.Nobody.Fsa.Exists.Is(true),
        Election = People.Nobody.Fsa.Election.Is(1_200),
        Spent = People.Nobody.Fsa.Spent.Is(300),
        PlanYearEnds = People.Nobody.Fsa.PlanYearEnds.Is(new DateOnly(2027, 6, 30)),
        RunOutDays = People.Nobody.Fsa.RunOutDays.Is(90),
        CanElectNext = People.Nobody.Fsa.CanElectNext.Is(true),
    };

    [Fact]
    public void The_room_of_this_year_is_the_limit_less_what_went_in() =>
        Assert.Equal(Money.Of(3_400), Offered<Offer.Hsa>(Single).Years[0].Room);

    [Fact]
    public void Without_payroll_the_tax_comes_back_when_the_return_is_due() =>
        Assert.Equal(new DateOnly(2027, 4, 15), Offered<Offer.Hsa>(Single).Years[0].SavedAt);

    [Fact]
    public void By_payroll_the_tax_is_saved_at_once_and_payroll_tax_with_it()
    {
        var years = Offered<Offer.Hsa>(
            Single with
            {
                Hsa = Single.Hsa with { Payroll = Single.Hsa.Payroll.Is(true) },
            }
        ).Years;
        var without = Offered<Offer.Hsa>(Single).Years;
        Assert.Null(years[0].SavedAt);
        Assert.Equal(0.0765m, years[0].Savings[0].Fraction - without[0].Savings[0].Fraction);
    }

    [Fact]
    public void Nothing_is_offered_for_a_year_whose_limit_is_not_published() =>
        Assert.Equal(
            [2026, 2027],
            Offered<Offer.Hsa>(
                Single with
                {
                    Course = Single.Course with { HorizonMonths = Single.Course.HorizonMonths.Is(36) },
                }
            )
                .Years.Select(year => year.Year)
        );

    [Fact]
    public void An_account_of_which_the_opening_is_not_known_pays_for_care_from_today_on() =>
        Assert.Equal(Today, Offered<Offer.Hsa>(Single).Established);

    [Fact]
    public void A_general_FSA_leaves_room_only_for_the_months_after_its_plan_year()
    {
        var year = Assert.Single(Offered<Offer.Hsa>(Single with { Fsa = Election }).Years);
        Assert.Equal((new DateOnly(2027, 7, 1), Money.Of(2_250)), (year.From, year.Room));
    }

    [Fact]
    public void A_limited_FSA_leaves_all_of_the_room() =>
        Assert.Equal(
            Offered<Offer.Hsa>(Single).Years[0].Room,
            Offered<Offer.Hsa>(Single with { Fsa = Election with { Kind = Election.Kind.Is("limited") } }).Years[0].Room
        );

    [Fact]
    public void An_FSA_offers_what_is_left_and_then_a_new_election()
    {
        var years = Offered<Offer.Fsa>(Single with { Fsa = Election }).Years;
        Assert.Equal((Money.Of(900), Money.Zero), (years[0].Available, years[0].MaxElection));
        Assert.Equal((Money.Zero, new DateOnly(2027, 7, 1)), (years[1].Available, years[1].From));
        Assert.Equal(new DateOnly(2027, 9, 28), years[0].ClaimBy);
    }

    [Fact]
    public void The_deduction_of_who_itemizes_begins_at_the_floor() =>
        Assert.Equal(Money.Of(4_800), Offered<Offer.Deduction>(WithADearClinic()).Years[0].Threshold);

    private static Case WithADearClinic() =>
        Single with
        {
            Quotes =
            [
                RouteExamples.Of("ClinicChoice")[0].Case.Quotes[0] with
                {
                    Infusion = Answer.Of("i", Money.Of(5_000)),
                },
            ],
        };

    private static T Offered<T>(Case person)
        where T : Offer =>
        Assert.Single(
            Catalogue.All.SelectMany(route => route.Find(new(person, KnowledgeBase.Embedded, Today)).Offers).OfType<T>()
        );
}
