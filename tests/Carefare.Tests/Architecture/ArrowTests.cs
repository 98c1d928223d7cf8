using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Carefare.Tests.Architecture;

/// <summary>The arrows of the house: who may know whom.</summary>
public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture Library = new ArchLoader()
        .LoadAssemblies(typeof(Carefare.Quantities.Money).Assembly)
        .Build();

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(
            typeof(Carefare.Quantities.Money).Assembly,
            typeof(Carefare.Fhir.BundleReader).Assembly,
            typeof(Carefare.Print.IPaperWriter).Assembly,
            typeof(Carefare.Prices.PriceFile).Assembly,
            typeof(Carefare.PriceStore.KeptPrices).Assembly,
            typeof(Carefare.Telling.Shelf).Assembly,
            typeof(Carefare.Web.Serving.Site).Assembly,
            typeof(Carefare.Cli.Exit).Assembly
        )
        .Build();

    private static readonly ArchUnitNET.Domain.Architecture LibraryWithSystem = new ArchLoader()
        .LoadAssembliesIncludingDependencies(typeof(Carefare.Quantities.Money).Assembly)
        .Build();

    [Fact]
    public void The_parts_of_the_library_form_no_circle() =>
        SliceRuleDefinition.Slices().Matching("Carefare.(*)").Should().BeFreeOfCycles().Check(Library);

    [Fact]
    public void No_route_knows_another_route() =>
        SliceRuleDefinition.Slices().Matching("Carefare.Routes.(*)").Should().NotDependOnEachOther().Check(Library);

    [Theory]
    [InlineData(
        "Quantities",
        "Yaml|Knowledge|Cases|Treatment|Credit|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing"
    )]
    [InlineData("Yaml", "Knowledge|Cases|Treatment|Credit|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Knowledge", "Cases|Treatment|Credit|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Treatment", "Yaml|Knowledge|Cases|Credit|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Credit", "Yaml|Knowledge|Cases|Treatment|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Tax", "Yaml|Knowledge|Cases|Treatment|Credit|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Insurance", "Yaml|Knowledge|Cases|Treatment|Credit|Tax|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Cases", "Knowledge|Treatment|Credit|Tax|Insurance|Rules|Routes|Planning|Asking|Comparing")]
    [InlineData("Rules", "Routes|Planning|Asking|Comparing|Tracking")]
    [InlineData("Planning", "Cases|Routes|Asking|Yaml|Comparing|Tracking")]
    [InlineData("Routes", "Planning|Asking|Comparing|Tracking")]
    [InlineData("Comparing", "Yaml|Rules|Routes|Asking|Tracking")]
    [InlineData("Tracking", "Treatment|Credit|Tax|Routes|Planning|Asking|Comparing|Papers")]
    public void A_part_knows_only_the_parts_below_it(string part, string above) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"^Carefare\.{part}(\.|$)")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Carefare\.({above})(\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(Library);

    [Fact]
    public void What_is_known_of_a_case_is_folded_without_the_plan_and_knows_no_export() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Tracking$")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Carefare\.(Tracking\.Exports|Planning)(\.|$)"))
            .Check(Library);

    [Fact]
    public void Only_the_import_knows_the_reader_of_records_and_only_that_knows_the_FHIR_library()
    {
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Cli(\.|$)")
            .And()
            .DoNotHaveFullNameMatching(@"^Carefare\.Cli\.(Importing\.|Exporting\.|Text\.ImportText|Json\.ImportJson)")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Carefare\.Fhir(\.|$)"))
            .Check(House);
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare(\.|$)")
            .And()
            .DoNotResideInNamespaceMatching(@"^Carefare\.Fhir(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^Hl7\."))
            .Check(House);
    }

    [Fact]
    public void Only_the_writer_of_DOCX_knows_its_library_and_no_printing_knows_a_clock_chance_network_or_disk()
    {
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare(\.|$)")
            .And()
            .DoNotResideInNamespaceMatching(@"^Carefare\.Print\.Docx(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^DocumentFormat\."))
            .Check(House);
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Print(\.|$)")
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true)
                    .That()
                    .HaveFullNameMatching(
                        @"^System\.(TimeProvider|Random|Environment|DateTime|Net\..*|IO\.(File|Directory|FileStream))$"
                    )
            )
            .Check(House);
    }

    [Theory]
    [InlineData("Plans", "Carefare.Cli")]
    [InlineData("Claims", "Plans")]
    [InlineData("Reading", "Claims|Plans")]
    public void The_reader_of_records_is_built_from_below(string part, string above) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"^Carefare\.Fhir\.{part}$")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Carefare\.(Fhir\.)?({above})$"))
            .WithoutRequiringPositiveResults()
            .Check(House);

    [Theory]
    [InlineData("Bytes", "Json|Csv|Walking|PayerFile|HospitalFile|Spooling|Inspecting")]
    [InlineData("Json", "Csv|Walking|PayerFile|HospitalFile|Spooling|Inspecting")]
    [InlineData("Csv", "Walking|PayerFile|HospitalFile|Spooling|Inspecting")]
    [InlineData("PayerFile", "HospitalFile|Spooling|Inspecting|Csv")]
    [InlineData("HospitalFile", "PayerFile|Spooling|Inspecting")]
    public void The_reader_of_price_files_is_built_from_below(string part, string above) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"^Carefare\.Prices\.{part}$")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Carefare\.Prices\.({above})$"))
            .WithoutRequiringPositiveResults()
            .Check(House);

    [Fact]
    public void The_reader_of_price_files_knows_nothing_else_of_the_house() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Prices(\.|$)")
            .Should()
            .NotDependOnAny(
                Types()
                    .That()
                    .ResideInNamespaceMatching(@"^Carefare(\.|$)")
                    .And()
                    .DoNotResideInNamespaceMatching(@"^Carefare\.Prices(\.|$)")
            )
            .Check(House);

    [Fact]
    public void Only_the_store_of_prices_knows_its_database_and_of_the_house_it_knows_the_reader_alone()
    {
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare(\.|$)")
            .And()
            .DoNotResideInNamespaceMatching(@"^Carefare\.PriceStore(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^DuckDB\."))
            .Check(House);
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.PriceStore(\.|$)")
            .Should()
            .NotDependOnAny(
                Types()
                    .That()
                    .ResideInNamespaceMatching(@"^Carefare(\.|$)")
                    .And()
                    .DoNotResideInNamespaceMatching(@"^Carefare\.(Prices|PriceStore)(\.|$)")
            )
            .Check(House);
    }

    [Fact]
    public void No_network_is_in_the_reader_of_records() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Fhir(\.|$)")
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true)
                    .That()
                    .HaveFullNameMatching(@"^(System\.Net\.|Hl7\.Fhir\.Rest\.|System\.TimeProvider|System\.IO\.File)")
            )
            .Check(House);

    [Fact]
    public void No_floating_point_number_is_in_the_library() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching("^System.(Double|Single|Half)$"))
            .Check(LibraryWithSystem);

    [Fact]
    public void No_clock_disk_or_network_is_in_the_library() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare(\.|$)")
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true)
                    .That()
                    .HaveFullNameMatching(
                        @"^System\.(TimeProvider|Random|Environment|Console|Diagnostics\.Stopwatch|IO\.(File|Directory|FileStream|FileInfo)|Net\..*)$"
                    )
            )
            .Check(LibraryWithSystem);

    [Fact]
    public void The_leaf_projects_know_the_library_and_not_each_other_and_the_library_knows_none()
    {
        static IEnumerable<string> KnownTo(System.Reflection.Assembly project) =>
            project
                .GetReferencedAssemblies()
                .Select(known => known.Name!)
                .Where(name => name.StartsWith("Carefare", StringComparison.Ordinal));
        Assert.Empty(KnownTo(typeof(Carefare.Quantities.Money).Assembly));
        Assert.Equal(["Carefare"], KnownTo(typeof(Carefare.Solver.Highs).Assembly));
        Assert.Equal(["Carefare"], KnownTo(typeof(Carefare.Print.IPaperWriter).Assembly));
        Assert.Equal(["Carefare"], KnownTo(typeof(Carefare.Trials.Studies.Study).Assembly));
        Assert.Equal(["Carefare"], KnownTo(typeof(Carefare.Storage.CaseStore).Assembly));
        Assert.Equal(["Carefare"], KnownTo(typeof(Carefare.Telling.Shelf).Assembly));
    }

    [Fact]
    public void The_pages_know_the_library_its_words_papers_and_solver_and_only_the_command_line_knows_them()
    {
        Assert.Equal(
            ["Carefare", "Carefare.Print", "Carefare.Solver", "Carefare.Telling"],
            typeof(Carefare.Web.Serving.Site)
                .Assembly.GetReferencedAssemblies()
                .Select(known => known.Name!)
                .Where(name => name.StartsWith("Carefare", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Web(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(@"^System\.Net\.Http\..*$"))
            .Check(House);
    }

    [Fact]
    public void Only_the_registry_of_studies_knows_a_network_and_nothing_there_knows_the_disk()
    {
        var trials = new ArchLoader()
            .LoadAssembliesIncludingDependencies(typeof(Carefare.Trials.Studies.Study).Assembly)
            .Build();
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Trials\.(Matching|Studies|Places|Snapshots)(\.|$)")
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true)
                    .That()
                    .HaveFullNameMatching(@"^(System\.Net\..*|System\.TimeProvider|Polly\..*)$")
            )
            .Check(trials);
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Carefare\.Trials(\.|$)")
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true)
                    .That()
                    .HaveFullNameMatching(@"^System\.IO\.(File|Directory|FileStream|FileInfo)$")
            )
            .Check(trials);
    }
}
