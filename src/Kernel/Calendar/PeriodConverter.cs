using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Talaia.Kernel.Calendar;

internal sealed class PeriodConverter() : ValueConverter<Period, string>(period => period.ToString(), text => Period.Parse(text));
