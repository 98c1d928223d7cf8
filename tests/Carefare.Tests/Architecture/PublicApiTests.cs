using PublicApiGenerator;

namespace Carefare.Tests.Architecture;

public sealed class PublicApiTests
{
    [Fact]
    public void The_library_shows_what_the_approved_file_says() =>
        Golden.Matches(
            typeof(Carefare.Quantities.Money).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }),
            "tests",
            "golden",
            "public-api.txt"
        );

    [Fact]
    public void The_reader_of_records_shows_what_the_approved_file_says() =>
        Golden.Matches(
            typeof(Carefare.Fhir.BundleReader).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }),
            "tests",
            "golden",
            "public-api-fhir.txt"
        );

    [Fact]
    public void The_printing_shows_what_the_approved_file_says() =>
        Golden.Matches(
            typeof(Carefare.Print.IPaperWriter).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }),
            "tests",
            "golden",
            "public-api-print.txt"
        );

    [Fact]
    public void The_reader_of_price_files_shows_what_the_approved_file_says() =>
        Golden.Matches(
            typeof(Carefare.Prices.PriceFile).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }),
            "tests",
            "golden",
            "public-api-prices.txt"
        );

    [Fact]
    public void The_store_of_prices_shows_what_the_approved_file_says() =>
        Golden.Matches(
            typeof(Carefare.PriceStore.KeptPrices).Assembly.GeneratePublicApi(
                new() { IncludeAssemblyAttributes = false }
            ),
            "tests",
            "golden",
            "public-api-price-store.txt"
        );
}
