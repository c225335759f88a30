using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Talaia.Storage.Sqlite;

internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    text => new DateTimeOffset(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)));
